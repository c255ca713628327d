import { CompassBoth } from "./Compass.base.js";

const SVG = "http://www.w3.org/2000/svg";
const POINTS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

/** A compass that is turned by clicks and by the arrow keys. */
export class Compass extends CompassBoth {

    static handlers = {
        point: ["direction"],
        name: ["label"],
    };

    init() {
        this.rose = svg("svg", { viewBox: "-50 -50 100 100", role: "slider", tabindex: 0, class: "rose",
            "aria-valuemin": 0, "aria-valuemax": 360 });
        this.rose.append(svg("circle", { r: 48, class: "rim" }));
        for (let degrees = 0; degrees < 360; degrees += 15) {
            this.rose.append(svg("line", { y1: degrees % 45 ? -45 : -41, y2: -48, transform: `rotate(${degrees})`, class: "tick" }));
        }
        this.needle = svg("path", { d: "M0 -38 L6 0 L0 8 L-6 0 Z", class: "needle" });
        this.rose.append(this.needle);
        this.title = document.createElement("h2");
        this.text = document.createElement("p");
        this.text.className = "figure";
        this.element = document.createElement("section");
        this.element.className = "card compass";
        this.element.append(this.title, this.text, this.rose);

        this.listen(this.rose, "click", (event) => this.choose(event));
        this.listen(this.rose, "keydown", (event) => this.step(event));
    }

    name() {
        this.title.textContent = this.label;
        this.rose.setAttribute("aria-label", this.label);
    }

    point() {
        const degrees = Math.round(this.direction);
        this.text.textContent = `${degrees}° ${POINTS[Math.round(degrees / 45) % 8]}`;
        this.rose.setAttribute("aria-valuenow", degrees);
        this.rose.setAttribute("aria-valuetext", this.text.textContent);
        this.needle.setAttribute("transform", `rotate(${this.direction})`);
    }

    choose({ clientX, clientY }) {
        const { left, top, width, height } = this.rose.getBoundingClientRect();
        this.turn(Math.atan2(clientX - left - width / 2, top + height / 2 - clientY) * 180 / Math.PI);
    }

    step(event) {
        const degrees = { ArrowRight: 15, ArrowUp: 15, ArrowLeft: -15, ArrowDown: -15 }[event.key];
        if (degrees) {
            event.preventDefault();
            this.turn(this.direction + degrees);
        }
    }

    turn(degrees) {
        this.direction = degrees;
        this.chosen(this.direction);
    }
}

function svg(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
}
