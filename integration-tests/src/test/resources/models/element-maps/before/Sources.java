enum Kind { HOME, WORK }

@Entity
class Person {
    @Id long id;
    @ElementCollection @Column(name = "number", length = 20) Map<Kind, String> phones;
    @ElementCollection Map<Integer, String> scores;
}
