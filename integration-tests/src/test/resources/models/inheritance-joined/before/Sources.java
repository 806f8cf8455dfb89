@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(type = DiscriminatorType.CHAR)
class Person {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity
class Employee extends Person {
    int salary;
}
