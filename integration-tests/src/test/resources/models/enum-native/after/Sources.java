enum State { DRAFT, NEW, @RenamedFrom("PAID") SETTLED, VOID }

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.NATIVE) State state;
}
