@Entity
class Member {
    @Id long id;
    String mail;
    boolean active;
}
