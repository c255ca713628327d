package dev.tandem.showcase;

import dev.tandem.ClientSessionScoped;

/** The heating of one visitor's room: a plain bean that knows nothing of models. */
@ClientSessionScoped
public class HeatingService {

    private double setPoint;

    /** Sets what the heating works towards, °C. */
    public void setPoint(double degrees) {
        setPoint = degrees;
    }

    public double getSetPoint() {
        return setPoint;
    }
}
