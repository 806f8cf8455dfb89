@Entity
@Index(columns = "facts", method = "gin")
class Host {
    @Id long id;
    @Column(type = "cidr") @ConvertUsing("address::cidr") String address;
    @Column(type = "jsonb") @Default("'{}'") String facts;
    @Column(type = "tsvector") String words;
    @Column(type = "int4range") String ports;
}
