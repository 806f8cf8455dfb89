@Entity
@Index(columns = "token", method = "hash")
@Index(columns = "day", method = "brin")
class Session {
    @Id long id;
    String token;
    LocalDate day;
}
