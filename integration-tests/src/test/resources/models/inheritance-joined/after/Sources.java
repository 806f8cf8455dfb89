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

@Entity
@PrimaryKeyJoinColumn(name = "person_id", foreignKey = "fk_manager_is_employee")
class Manager extends Employee {
    LocalDate since;
}
