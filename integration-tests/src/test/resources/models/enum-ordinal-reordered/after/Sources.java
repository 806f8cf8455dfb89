enum State { PAID, DRAFT, NEW }

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.ORDINAL) State state;
}
