@io.aludel.annotation.Database(
        name = "model",
        naming = @io.aludel.annotation.Naming(strategy = io.aludel.annotation.NamingStrategy.AS_IS))
package model;
