@Entity
class Invoice {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = "invoice_no", start = 1000) long no;
    @GeneratedValue(strategy = GenerationType.SEQUENCE, increment = 5, min = 5, start = 5, max = 20, cycle = true, cache = 2, type = "integer") int slot;
    String text;
}

@Entity
class CreditNote {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = "invoice_no", start = 1000) long no;
}
