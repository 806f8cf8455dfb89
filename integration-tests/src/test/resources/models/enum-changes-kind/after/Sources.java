enum State { NEW, PAID }

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.NATIVE) State named;
    @Enumerated(EnumType.STRING) State typed;
}
