enum State { NEW, @RenamedFrom("PAID") SETTLED, VOID }

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.ORDINAL) State state;
}
