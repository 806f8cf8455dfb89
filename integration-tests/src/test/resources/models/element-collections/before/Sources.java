@Embeddable
record Phone(@Column(length = 20) String number, boolean mobile) {}

enum Day { MON, TUE }

@Entity
class Person {
    @Id long id;
    @ElementCollection @Column(length = 30) Set<String> nicknames;
    @ElementCollection Set<Day> days;
    @ElementCollection @CollectionTable(name = "phone", joinColumns = @JoinColumn(name = "owner_id")) List<Phone> phones;
}
