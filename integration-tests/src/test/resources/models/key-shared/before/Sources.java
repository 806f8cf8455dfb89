@Entity
class Player {
    @Id @GeneratedValue Long id;
}
