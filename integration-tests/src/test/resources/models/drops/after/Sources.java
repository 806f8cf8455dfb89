@Entity
class Customer {
    @Id long id;
}
