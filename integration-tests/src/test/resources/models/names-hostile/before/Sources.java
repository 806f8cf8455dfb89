@Entity
@Table(name = "Order")
@Index(columns = {"select", "Group By"})
class PurchaseOrder {
    @Id @Column(name = "user") long user;
    @Column(name = "select", length = 20) String select;
    @Column(name = "Group By", length = 20) String groupBy;
    @Column(name = "say \"when\"") int when;
    @ManyToOne @JoinColumn(name = "Table") PurchaseOrder table;
}
