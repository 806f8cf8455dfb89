@Entity
class Player {
    @Id @GeneratedValue long id;
    String name;
}

@Entity
class Ticket {
    @Id @GeneratedValue(always = true, start = 100, increment = 10) int no;
    String name;
}

@Entity
class Plain {
    @Id long id;
    String name;
}
