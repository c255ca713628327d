package dev.tandem.showcase;

import java.io.Serializable;

import dev.tandem.ClientSessionScoped;

/** The heating of one visitor's room: a plain bean that knows nothing of models. */
@ClientSessionScoped
public class HeatingService implements Serializable {          // and so it outlives the server with its session

    private static final long serialVersionUID = 1L;

    private double setPoint;

    /** Sets what the heating works towards, °C. */
    public void setPoint(double degrees) {
        setPoint = degrees;
    }

    public double getSetPoint() {
        return setPoint;
    }
}
