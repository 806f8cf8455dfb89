@Entity
@Table(comment = "everybody who ever bought")
class Customer {
    @Id @Column(comment = "comes") long id;
    @Column(comment = "größer, $1 \\ %s") String name;
    String mail;
}
