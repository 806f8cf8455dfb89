@io.aludel.annotation.Database(
        name = "model",
        naming =
                @io.aludel.annotation.Naming(
                        primaryKey = "{table}_pk",
                        foreignKey = "{table}_{columns}_to_{target}_fk",
                        unique = "{table}_{columns}_key",
                        index = "idx_{table}_{columns}",
                        check = "{table}_{name}_check"))
package model;
