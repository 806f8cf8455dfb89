@Entity
@Table(comment = "who buys")
class Customer {
    @Id long id;
    @Column(comment = "as it's written; \"quoted\"\nin two lines") String name;
    @Column(comment = "goes") String mail;
}
