@Entity
class Session {
    @Id @GeneratedValue(strategy = GenerationType.UUID) UUID id;
    String name;
}
