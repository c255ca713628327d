package dev.tandem.validation;

import java.util.Locale;

import dev.tandem.Session;
import dev.tandem.session.CurrentSession;
import jakarta.validation.MessageInterpolator;

/** Writes messages in the language of whoever reads them: that of the session whose turn runs. */
final class SessionInterpolator implements MessageInterpolator {

    private final MessageInterpolator container;

    SessionInterpolator(MessageInterpolator container) {
        this.container = container;
    }

    @Override
    public String interpolate(String template, Context context) {
        Session session = CurrentSession.getFacade();
        return session == null ? container.interpolate(template, context)
            : container.interpolate(template, context, session.getLocale());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return container.interpolate(template, context, locale);
    }
}
