@Entity
@Table(options = {
    @TableOption(dialect = "postgresql", name = "fillfactor", value = "90"),
    @TableOption(dialect = "postgresql", name = "toast_tuple_target", value = "4096")
})
class Event {
    @Id long id;
    String text;
}
