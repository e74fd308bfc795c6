#pragma once

#include "core/introduction.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QPlainTextEdit;

namespace hallway {

class IntroductionBar;
class QuietLabel;

/// The spoken introduction, with a bar for its length and what it leaves out.
class IntroductionField : public QWidget
{
    Q_OBJECT

public:
    IntroductionField(const Theme &theme, QWidget *parent);

    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    /// The fields of which one should be named.
    void setFields(const QStringList &fields) { m_fields = fields; }
    /// Says how the profile's introduction would sound.
    void review(const Profile &profile);

private:
    QStringList m_fields;
    QPlainTextEdit *m_edit;
    IntroductionBar *m_bar;
    QuietLabel *m_length;
    QuietLabel *m_missing;
};

} // namespace hallway
