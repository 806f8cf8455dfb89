enum State { PAID, NEW }

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.NATIVE) @Default("'NEW'") State state;
    @Enumerated(value = EnumType.NATIVE, type = "Mood") State mood;
}

@Entity
@Table(name = "refund")
@Index(columns = "state")
class Refund {
    @Id long id;
    @Enumerated(EnumType.NATIVE) State state;
}
