@Entity
@Table(name = "Person")
class Upper {
    @Id long id;
    String Name;
}

@Entity
class Item {
    @Id long id;
    @ManyToOne Upper owner;
}
