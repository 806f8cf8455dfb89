@Entity
class Game {
    @Id long id;
    @ManyToMany @OrderColumn List<Player> lineUp;
    @ElementCollection @OrderColumn(name = "pos") List<String> moves;
}

@Entity
class Player {
    @Id long id;
}
