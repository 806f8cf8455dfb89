@Entity
class Customer {
    @Id @Column(length = 20) String code;
}
