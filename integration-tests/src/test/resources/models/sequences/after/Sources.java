@Entity
class Invoice {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = "document_no", renamedFrom = "invoice_no", start = 1000, increment = 2) long no;
    @GeneratedValue(strategy = GenerationType.SEQUENCE, increment = 5, min = 5, start = 5, max = 100, type = "integer") int slot;
    String text;
}

@Entity
class CreditNote {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = "document_no", renamedFrom = "invoice_no", start = 1000, increment = 2) long no;
}
