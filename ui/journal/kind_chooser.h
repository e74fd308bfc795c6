#pragma once

#include "core/journal/interaction.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QButtonGroup;

namespace hallway {

/// What an exchange was, as chips, and who wrote where that is open.
class KindChooser : public QWidget
{
    Q_OBJECT

public:
    explicit KindChooser(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] InteractionKind kind() const;
    [[nodiscard]] Direction direction() const;

    /// Shows a kind and a direction.
    void setKind(InteractionKind kind, Direction direction);

Q_SIGNALS:
    /// Another kind or direction is chosen.
    void changed();

private:
    void addChip(QButtonGroup *group, int id, const QString &name, const QString &words);
    void showDirection();

    const Theme &m_theme;
    QButtonGroup *m_kinds;
    QButtonGroup *m_directions;
    QWidget *m_kindRow;
    QWidget *m_directionRow;
};

} // namespace hallway
