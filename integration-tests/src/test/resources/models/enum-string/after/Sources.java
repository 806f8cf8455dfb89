enum State { DRAFT, @RenamedFrom("PAID") SETTLED, NEW }

@Entity
class Invoice {
    @Id long id;
    State state;
    @Enumerated(EnumType.STRING) @Column(name = "Kind", length = 20, nullable = false) @Default("'NEW'") State kind;
}
