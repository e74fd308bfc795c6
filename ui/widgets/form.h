#pragma once

#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

class QBoxLayout;
class QDialog;
class QHBoxLayout;
class QLayout;
class QProgressBar;
class QVBoxLayout;

namespace hallway {

/// A field below its label. The label is the buddy of what takes the keys, and its name; an `&`
/// in the words marks the mnemonic.
[[nodiscard]] QWidget *labelled(const Theme &theme, const QString &words, QWidget *field);

/// Names a field for tests and screen readers: "titleEdit", "Title".
void nameField(QWidget *field, const QString &objectName, const QString &accessibleName);

/// A field for one line.
[[nodiscard]] QLineEdit *lineField(const QString &objectName, const QString &accessibleName,
                                   QWidget *parent);

/// A field for several lines, at least `lines` high; Tab leaves it.
[[nodiscard]] QPlainTextEdit *textField(const QString &objectName, const QString &accessibleName,
                                        int lines, QWidget *parent);

/// A field to choose in.
[[nodiscard]] QComboBox *choiceField(const QString &objectName, const QString &accessibleName,
                                     QWidget *parent);

/// A button with words. Enter presses it while it has the keys, in a dialog and on a page.
[[nodiscard]] QPushButton *wordButton(const QString &objectName, const QString &words,
                                      QWidget *parent);

/// Makes a button the one filled one, or one like the others again.
void makePrimary(QPushButton *button, bool isPrimary = true);

/// Ctrl+Enter anywhere inside presses the button: it saves out of a field that has lines too.
void pressWithControlEnter(QWidget *within, QPushButton *button);

/// A column or row without margins, with the usual gaps.
[[nodiscard]] QVBoxLayout *column(QWidget *parent, int steps = 2);
[[nodiscard]] QHBoxLayout *row(QWidget *parent, int steps = 2);

/// Room around a layout where the two sides differ; Qt itself does not mirror it.
void setSides(QLayout *layout, int leading, int top, int trailing, int bottom);

/// The column of a dialog that asks one thing.
[[nodiscard]] QVBoxLayout *smallDialogColumn(QDialog *dialog);

/// Adds Cancel and the filled button that accepts, which Enter and Ctrl+Enter press; returns the
/// latter.
QPushButton *addClosingButtons(QDialog *dialog, QBoxLayout *layout, const QString &objectName,
                               const QString &words);

/// Puts a widget into an area that scrolls up and down on the dialog's own ground.
[[nodiscard]] QWidget *scrolling(QWidget *content, QWidget *parent);

/// Lets a bar say that something goes on, without how much: it runs to and fro where things may
/// move, else it stays empty.
void runToAndFro(QProgressBar *bar, const Theme &theme);

/// A dialog's size: as asked for, more where the font is larger, never more than the screen has.
void resizeWithin(QWidget *dialog, QSize wanted);

/// As wide as asked for, more where the font is larger, and as high as its words then need.
void resizeToWords(QWidget *dialog, int wantedWidth);

} // namespace hallway
