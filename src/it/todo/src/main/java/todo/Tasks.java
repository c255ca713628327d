package todo;

import java.time.LocalDateTime;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The tasks in the database; each method is a transaction. */
@Stateless
public class Tasks {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<TasksChanged> changed;

    public List<Item> findAll() {
        return entities.createQuery("select t from Task t order by t.id", Task.class).getResultStream()
            .map(Task::toItem).toList();
    }

    public void add(String title, String author) {
        entities.persist(new Task(title, author));
        changed.fire(new TasksChanged());
    }

    /** Does nothing when the task is gone. */
    public void tick(int id, boolean done) {
        Task task = entities.find(Task.class, id);
        if (task != null) {
            task.tick(done);
            changed.fire(new TasksChanged());
        }
    }

    /** Does nothing when the task is gone. */
    public void remove(int id) {
        Task task = entities.find(Task.class, id);
        if (task != null) {
            entities.remove(task);
            changed.fire(new TasksChanged());
        }
    }

    /** Removes what was ticked before that moment. */
    public void removeTicked(LocalDateTime before) {
        int removed = entities.createQuery("delete from Task t where t.ticked < :before")
            .setParameter("before", before).executeUpdate();
        if (removed > 0) {
            changed.fire(new TasksChanged());
        }
    }
}
