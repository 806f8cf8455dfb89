@Entity
@Table(name = "Airlines")
class Airline {
    @Id @GeneratedValue @Column(name = "AirlineID") Long id;
    @Column(name = "AirlineShortCode", length = 3, nullable = false, unique = true) String shortCode;
}

@Entity
@Table(name = "CabinClasses")
class CabinClass {
    @Id @GeneratedValue @Column(name = "CabinClassID") Long id;
    @ManyToOne @JoinColumn(name = "AirlineShortCode", referencedColumn = "AirlineShortCode") Airline airline;
}
