@Entity
class Customer {
    @Id(constraint = "pk_of_{table}") @Backfill("length(code)") long number;
    @Column(length = 20, nullable = false, unique = true) String code;
}
