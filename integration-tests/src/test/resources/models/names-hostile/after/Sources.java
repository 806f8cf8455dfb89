@Entity
@Table(name = "Order Line")
@RenamedFrom("Order")
@Index(columns = {"select", "Group by"})
@Check(name = "It's", value = "\"Group by\" <> 'it''s'")
class PurchaseOrder {
    @Id @Column(name = "user") long user;
    @Column(name = "select", length = 20) String select;
    @RenamedFrom("Group By") @Column(name = "Group by", length = 20, comment = "it's; a \\ and -- more") String groupBy;
    @Column(name = "say \"when\"") int when;
    @ManyToOne @JoinColumn(name = "Table") PurchaseOrder table;
    @Column(name = "größe") @Default("'it''s; so'") String size;
}
