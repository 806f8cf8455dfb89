@Embeddable
record Phone(@Column(length = 20) String number, boolean mobile, String note) {}

enum Day { MON, TUE, WED }

@Entity
class Person {
    @Id long id;
    @ElementCollection @Column(length = 60) @RenamedFrom("person_nicknames") @CollectionTable(name = "nick") Set<String> nicknames;
    @ElementCollection Set<Day> days;
    @ElementCollection @CollectionTable(name = "phone", joinColumns = @JoinColumn(name = "owner_id"), onDelete = ReferenceAction.NO_ACTION) List<Phone> phones;
    @ElementCollection @OrderColumn List<LocalDate> absences;
}
