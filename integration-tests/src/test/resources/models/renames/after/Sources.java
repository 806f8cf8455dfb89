@Entity
@RenamedFrom("customer")
class Client {
    @Id long id;
    @RenamedFrom("mail") @Column(length = 80, unique = true, nullable = false) @Backfill("'?'") String email;
    @RenamedFrom("b") @Column(length = 40) String a;
    @RenamedFrom("a") @Column(length = 40) String b;
    @RenamedFrom("points") @Index long score;
}

@Entity
class Purchase {
    @Id long id;
    @RenamedFrom("customer_id") @ManyToOne Client client;
}
