package dev.tandem.it.assets;

import dev.tandem.Model;
import dev.tandem.UseAsset;

/** Uses a file that is nowhere. */
@UseAsset("webjars/nowhere/none.js")
public class Absent extends Model {
}
