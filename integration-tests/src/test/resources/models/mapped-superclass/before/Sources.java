@MappedSuperclass
abstract class Identified {
    @Id @GeneratedValue Long id;
}

@MappedSuperclass
@Index(name = "ix_{table}_created_at", columns = "created_at")
@Check(name = "order", value = "updated_at >= created_at")
abstract class Audited extends Identified {
    @Default("current_timestamp") @Column(nullable = false) Instant createdAt;
    @Default("current_timestamp") @OnUpdate("current_timestamp") @Column(nullable = false) Instant updatedAt;
}

@Entity
class Customer extends Audited {
    String name;
}

@Entity
class Item extends Identified {
    String name;
}
