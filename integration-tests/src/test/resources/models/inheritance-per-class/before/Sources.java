@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Shape {
    @Id long id;
    String name;
}

@Entity
class Circle extends Shape {
    double radius;
}
