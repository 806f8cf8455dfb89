@Entity
@Table(name = "a_table_whose_name_is_as_long_as_names_may_be_in_some_databases")
class Long1 {
    @Id long id;
    @ManyToOne Long2 aReferenceThatIsNamedAtLengthAsSomePeopleLikeToDo;
    @Column(unique = true) String aColumnThatIsNamedAtLengthAsSomePeopleLikeToDo;
}

@Entity
@Table(name = "another_table_whose_name_is_longer_than_all_names_that_are_allowed_there")
class Long2 {
    @Id long id;
}
