@Entity
class Game {
    @Id long id;
    @ManyToMany @OrderColumn List<Player> lineUp;
    @ElementCollection @OrderColumn(name = "pos") List<String> moves;
    @ElementCollection @OrderColumn List<Integer> goals;
}

@Entity
class Player {
    @Id long id;
}
