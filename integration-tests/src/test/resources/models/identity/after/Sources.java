@Entity
class Player {
    @Id @GeneratedValue(always = true) long id;
    String name;
}

@Entity
class Ticket {
    @Id @GeneratedValue(start = 100, increment = 10) long no;
    String name;
}

@Entity
class Plain {
    @Id @GeneratedValue(start = 50) long id;
    String name;
}
