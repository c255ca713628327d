import { total } from "./many/All.js";
import { ManyBoth } from "./Many.base.js";

export class Many extends ManyBoth {

    init() {
        const output = document.createElement("output");
        output.textContent = total;
        document.body.append(output);
    }
}
