@Entity
@Table(options = {
    @TableOption(dialect = "postgresql", name = "fillfactor", value = "70"),
    @TableOption(dialect = "postgresql", name = "autovacuum_enabled", value = "false")
})
class Event {
    @Id long id;
}
