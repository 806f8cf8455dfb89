@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Shape {
    @Id long id;
    @Column(nullable = false) @Backfill("'?'") String name;
}

@Entity
class Circle extends Shape {
    double radius;
}

@Entity
class Square extends Shape {
    double side;
}
