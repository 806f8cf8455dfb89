@Entity
class Category {
    @Id long id;
    String name;
}
