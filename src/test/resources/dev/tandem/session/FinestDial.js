import { FinestDialBoth } from "./FinestDial.base.js";

export class FinestDial extends FinestDialBoth {

    static handlers = { showUnit: ["unit"] };

    describe(prefix) {
        return `finest ${super.describe(prefix)} ${this.unit}`;
    }

    showUnit() {
        this.heard.push(`unit ${this.unit} ${this.step}`);
    }
}
