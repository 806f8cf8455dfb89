@Entity
class Node {
    @Id long id;
    @ManyToOne(deferrable = Deferral.DEFERRED) Node parent;
    @Unique(deferrable = Deferral.DEFERRED) int position;
}
