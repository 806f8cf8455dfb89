enum Kind { HOME, WORK, FAX }

@Entity
class Person {
    @Id long id;
    @ElementCollection @MapKeyColumn(name = "kind", renamedFrom = "phones_key") @Column(name = "number", length = 40) Map<Kind, String> phones;
    @ElementCollection Map<Integer, String> scores;
    @ElementCollection @MapKeyColumn(length = 9) SortedMap<String, LocalDate> visits;
}
