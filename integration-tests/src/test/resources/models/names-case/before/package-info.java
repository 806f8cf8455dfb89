@io.aludel.annotation.Database(
        name = "model",
        dialects = {io.aludel.annotation.Dialect.H2, io.aludel.annotation.Dialect.POSTGRESQL},
        naming = @io.aludel.annotation.Naming(strategy = io.aludel.annotation.NamingStrategy.AS_IS))
package model;
