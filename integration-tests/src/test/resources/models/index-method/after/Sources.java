@Entity
@Index(columns = "token")
@Index(columns = "day", method = "brin")
@Index(columns = "tags", method = "gin")
class Session {
    @Id long id;
    String token;
    LocalDate day;
    String[] tags;
}
