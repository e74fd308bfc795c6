#pragma once

#include "core/journal/promise.h"
#include "ui/shell/theme.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLineEdit;

namespace hallway {

class DayField;

/// What somebody said they would do: whose word, what, and by when. Empty words mean nothing.
class NextStep : public QWidget
{
    Q_OBJECT

public:
    NextStep(const Theme &theme, QDate today, QWidget *parent = nullptr);

    /// The promise as it was typed; nothing where no words are.
    [[nodiscard]] std::optional<Promise> promise() const;

    /// What is missing for it, in words; empty when nothing is.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    /// Something in it is another now.
    void changed();

private:
    QComboBox *m_whose;
    QLineEdit *m_text;
    DayField *m_by;
};

} // namespace hallway
